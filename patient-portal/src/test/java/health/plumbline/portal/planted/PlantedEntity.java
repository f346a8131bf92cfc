package health.plumbline.portal.planted;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the mark of an entity. */
@Retention(RetentionPolicy.RUNTIME)
public @interface PlantedEntity {}
