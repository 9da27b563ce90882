/** Is: part of the red fixture of the architecture rules. Never: repaired. */
@NullMarked
package wrong.trace.promise;

import org.jspecify.annotations.NullMarked;
