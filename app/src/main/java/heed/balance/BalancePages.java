package heed.balance;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class BalancePages {

    private final Balance balance;

    BalancePages(Balance balance) {
        this.balance = balance;
    }

    @GetMapping("/purposes/{slug}/report")
    ModelAndView read(@PathVariable String slug) {
        return new ModelAndView("balance/report", Map.of("sheet", balance.of(slug)));
    }
}
