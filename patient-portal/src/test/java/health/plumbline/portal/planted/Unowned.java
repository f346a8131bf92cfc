package health.plumbline.portal.planted;

/** Offends on purpose: an entity that belongs to no clinic. */
@PlantedEntity
public class Unowned {}
