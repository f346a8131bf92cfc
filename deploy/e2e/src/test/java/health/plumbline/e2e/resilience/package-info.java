/** What was acknowledged stays, once: people work on while one process after the other is killed. */
package health.plumbline.e2e.resilience;
