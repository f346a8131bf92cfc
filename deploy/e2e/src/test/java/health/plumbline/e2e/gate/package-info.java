/** The release gate under many hands at once, on the running stack. */
package health.plumbline.e2e.gate;
