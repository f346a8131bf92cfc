/** Where a sign-out ends. */
package health.plumbline.program.signin;
