package heed.opinions;

/// The votes on a statement that come from people of one rung of proof.
record ByRung(int statement, Rung rung, int agree, int disagree, int pass) {

    /// How much is known of a voter: a device, a mailbox that answered, the roll or a letter, a public identity,
    /// or what another system says.
    enum Rung {
        GUEST,
        CONFIRMED,
        VERIFIED,
        IDENTIFIED,
        IMPORTED;

        /// The key of its words.
        String key() {
            return switch (this) {
                case GUEST -> "opinions.rung-guest";
                case CONFIRMED -> "opinions.rung-confirmed";
                case VERIFIED -> "opinions.rung-verified";
                case IDENTIFIED -> "opinions.rung-identified";
                case IMPORTED -> "opinions.rung-imported";
            };
        }
    }
}
