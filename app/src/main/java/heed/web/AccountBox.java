package heed.web;

import gg.jte.Content;

/// A plug: what stands at the end of the header, such as "Sign in" or the person's own mark.
public interface AccountBox {

    Content shown(Shell shell);
}
