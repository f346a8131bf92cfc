/** Speaking to the services as a script does: tokens, JSON, answers. */
package health.plumbline.e2e.http;
