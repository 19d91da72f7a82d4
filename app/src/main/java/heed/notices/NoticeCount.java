package heed.notices;

import gg.jte.Content;
import heed.web.AccountBox;
import heed.web.Parts;
import heed.web.Shell;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// In the header of everyone signed in: the way to one's notices, and how many are unread. A stranger's page asks
/// nothing.
@Component
@Order(0)
class NoticeCount implements AccountBox {

    private final Notices notices;
    private final Parts parts;

    NoticeCount(Notices notices, Parts parts) {
        this.notices = notices;
        this.parts = parts;
    }

    @Override
    public Content shown(Shell shell) {
        var visitor = NoticePages.me();
        return visitor.signedIn()
                ? parts.of(
                        "notices/count",
                        Map.of(
                                "shell",
                                shell,
                                "unread",
                                notices.unread(visitor.me().id())))
                : _ -> {};
    }
}
