/** How other services of ours answer a page that waits for them. */
package health.plumbline.program.neighbour;
