package health.plumbline.catalog.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Whether a technique is a favourite of who asks: nobody else's is touched. Twice is as good as once. */
@Path("/api/techniques/{id}/favourite")
@RolesAllowed("clinician")
class FavouriteResource {

    private final Favourites favourites;

    FavouriteResource(Favourites favourites) {
        this.favourites = favourites;
    }

    @PUT
    @Transactional
    public void add(String id) {
        favourites.add(id);
    }

    @DELETE
    @Transactional
    public void remove(String id) {
        favourites.remove(id);
    }
}
