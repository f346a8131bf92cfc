package health.plumbline.portal.planted.left;

import health.plumbline.portal.planted.right.Right;

/** Offends on purpose: one half of a cycle. */
public record Left(Right right) {}
