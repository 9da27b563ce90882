/**
 * Is: what {@code ./hilo} does after it has found a JDK: build what changed, then run the program, the tests, or a tool.
 *
 * <p>Words: command (a word after {@code ./hilo}), part (what is built together), stamp (the state of the sources a part was
 * built from), hand-over (the Java command that the script becomes).
 *
 * <p>Offers: {@link org.hilo.launcher.Hilo}, the main class.
 *
 * <p>Says: nothing.
 *
 * <p>Never: uses anything but the JDK, because the script compiles it with javac alone.
 */
@NullMarked
package org.hilo.launcher;

import org.jspecify.annotations.NullMarked;
