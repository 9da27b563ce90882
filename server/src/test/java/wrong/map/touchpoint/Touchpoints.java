package wrong.map.touchpoint;

import wrong.trace.promise.Promises;

/** Wrong: map stands left of trace and may not use it. */
public record Touchpoints(Promises promises) {}
