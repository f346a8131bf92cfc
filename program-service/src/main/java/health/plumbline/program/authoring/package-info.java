/** The draft of a program: edited freely, never overwritten unseen. */
package health.plumbline.program.authoring;
