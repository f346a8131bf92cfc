package health.plumbline.local;

/** What every component needs to know about this installation. */
public record Site(Folders folders, Ports ports, Secrets secrets, Jdk jdk, Children children) {}
