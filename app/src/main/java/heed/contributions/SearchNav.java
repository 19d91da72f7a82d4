package heed.contributions;

import heed.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class SearchNav implements NavItem {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String path() {
        return "/search";
    }

    @Override
    public String wordKey() {
        return "contributions.search";
    }

    @Override
    public String icon() {
        return "magnifying-glass";
    }
}
