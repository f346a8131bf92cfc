package health.plumbline.program.planted.misc;

/** An offence on purpose: in a package that says nothing. */
class Anything {}
