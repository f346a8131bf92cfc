/** Which clinic and which person the current unit of work belongs to, and the two layers that keep clinics apart. */
package health.plumbline.platform.tenancy;
