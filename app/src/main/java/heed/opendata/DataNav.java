package heed.opendata;

import heed.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class DataNav implements NavItem {

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String path() {
        return "/data";
    }

    @Override
    public String wordKey() {
        return "opendata.title";
    }

    @Override
    public String icon() {
        return "chart-line-up";
    }

    @Override
    public boolean foot() {
        return true;
    }
}
