/** Is: the red fixture of the architecture rules, code that breaks one rule each. Never: repaired. */
@NullMarked
package wrong;

import org.jspecify.annotations.NullMarked;
