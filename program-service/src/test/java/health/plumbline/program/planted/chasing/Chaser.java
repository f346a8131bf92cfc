package health.plumbline.program.planted.chasing;

import health.plumbline.program.planted.chased.Chased;

/** An offence on purpose: the other half of a circle. */
public class Chaser {

    Chased next;
}
