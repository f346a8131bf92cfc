package health.plumbline.portal.planted;

/** Stands for the mark of an entity. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface PlantedEntity {}
