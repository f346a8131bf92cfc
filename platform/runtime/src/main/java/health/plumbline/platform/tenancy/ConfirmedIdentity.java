package health.plumbline.platform.tenancy;

import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.security.Permission;
import java.security.Principal;
import java.util.Map;
import java.util.Set;

/** The identity of a token with only the roles that were confirmed; the builder can add roles but not take any away. */
record ConfirmedIdentity(SecurityIdentity token, Set<String> roles) implements SecurityIdentity {

    @Override
    public Principal getPrincipal() {
        return token.getPrincipal();
    }

    @Override
    public boolean isAnonymous() {
        return token.isAnonymous();
    }

    @Override
    public Set<String> getRoles() {
        return roles;
    }

    @Override
    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    @Override
    public <T extends Credential> T getCredential(Class<T> type) {
        return token.getCredential(type);
    }

    @Override
    public Set<Credential> getCredentials() {
        return token.getCredentials();
    }

    @Override
    public <T> T getAttribute(String name) {
        return token.getAttribute(name);
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getAttributes();
    }

    @Override
    public Set<Permission> getPermissions() {
        return token.getPermissions();
    }

    @Override
    public Uni<Boolean> checkPermission(Permission permission) {
        return token.checkPermission(permission);
    }
}
