package health.plumbline.program.planted.chased;

import health.plumbline.program.planted.chasing.Chaser;

/** An offence on purpose: half of a circle. */
public class Chased {

    Chaser back;
}
