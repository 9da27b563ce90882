/** Is: part of the red fixture of the architecture rules. Never: repaired. */
@NullMarked
package wrong.common;

import org.jspecify.annotations.NullMarked;
