/** The whole of Plumbline, running: started for the tests, or somebody else's. */
package health.plumbline.e2e.stack;
