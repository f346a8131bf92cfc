package health.plumbline.catalog.planted.reading;

import health.plumbline.catalog.planted.leafing.OpenResource;

/** An offence on purpose: half of a cycle. */
public class Reading {

    public OpenResource back;
}
