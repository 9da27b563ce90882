/** Is: part of the red fixture of the architecture rules. Never: repaired. */
@NullMarked
package wrong.map.touchpoint;

import org.jspecify.annotations.NullMarked;
