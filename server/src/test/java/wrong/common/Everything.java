package wrong.common;

/** Wrong: no capability of the line is called common. */
public record Everything(String text) {}
