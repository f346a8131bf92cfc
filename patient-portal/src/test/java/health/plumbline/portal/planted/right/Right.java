package health.plumbline.portal.planted.right;

import health.plumbline.portal.planted.left.Left;

/** Offends on purpose: the other half of a cycle. */
public record Right(Left left) {}
