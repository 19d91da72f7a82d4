package heed.readings;

import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.web.Form;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which value is taken back, the latest first, and why.
record RecallPage(Purpose purpose, Indicator indicator, Map<String, String> days, Form form) {

    static RecallPage of(Purpose purpose, Indicator it, Form form, Shell shell) {
        var days = new LinkedHashMap<String, String>();
        for (var value : it.measurements().reversed()) {
            days.put(
                    value.on().toString(),
                    shell.date(value.on()) + ": " + value.value().toPlainString() + " " + it.unit());
        }
        return new RecallPage(purpose, it, days, form);
    }

    String path() {
        return purpose.path() + "/indicators/" + indicator.id().value();
    }
}
