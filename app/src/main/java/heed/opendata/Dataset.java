package heed.opendata;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A plug: one list that exists as a page, as `.json` and as `.csv`. Offer it as a bean.
public interface Dataset {

    /// The address of the page, such as `/purposes/{purpose}/statements`; the two files stand beside it.
    String path();

    /// The key of its name; `-about` and `-order` behind it are the keys of what it holds and of its order.
    String name();

    List<Column> columns();

    /// The rows that the current reader may read. `in` holds the path's variables and the query's parameters.
    Rows rows(Map<String, String> in);

    /// A list that is read by one function; see [#rows].
    static Dataset of(String path, String name, List<Column> columns, Function<Map<String, String>, Rows> reads) {
        record Plain(String path, String name, List<Column> columns, Function<Map<String, String>, Rows> reads)
                implements Dataset {

            @Override
            public Rows rows(Map<String, String> in) {
                return reads.apply(in);
            }
        }
        return new Plain(path, name, columns, reads);
    }

    default String about() {
        return name() + "-about";
    }

    default String order() {
        return name() + "-order";
    }
}
