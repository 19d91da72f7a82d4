package heed.oidc;

/// A provider as the operator names it. `proves` says whether it knows who people are, and not only that they have an
/// account.
record Provider(String key, String label, String issuer, String client, String secret, boolean proves) {

    @Override
    public String toString() {
        return "Provider " + key;
    }
}
