/// How Heed counts: methods that anyone can run again without a server.
module heed.methods {
    requires static org.jspecify;

    exports heed.methods;
    exports heed.methods.opinionmap;
}
