/** What patients did and reported, as the portal tells it. */
package health.plumbline.program.sessions;
