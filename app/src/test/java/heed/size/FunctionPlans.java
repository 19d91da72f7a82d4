package heed.size;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the house's own functions ask, with the plans that PostgreSQL makes for it.
///
/// PostgreSQL shows no plan inside a function, so each body is planned by itself, for values that are not known,
/// as the house has all its questions planned. Bodies in another language than SQL are not looked at: only chores
/// and acts call those.
final class FunctionPlans {

    private static final String BODIES = """
            select p.oid::regprocedure::text as name, p.prosrc as body, p.proargnames[1:p.pronargs] as names,
                   array(select format_type(u.type, null) from unnest(p.proargtypes::oid[]) with ordinality u (type, place)
                          order by u.place) as types
              from pg_proc p
              join pg_namespace n on n.oid = p.pronamespace
              join pg_language l on l.oid = p.prolang
             where l.lanname = 'sql' and p.prosqlbody is null
               and n.nspname not in ('size', 'public', 'pg_catalog', 'information_schema')
             order by 1
            """;

    private FunctionPlans() {}

    /// The name of each function stands before its body.
    static List<Questions.Question> of(Connection owner) throws SQLException {
        var plans = new ArrayList<Questions.Question>();
        try (owner;
                var bodies = owner.createStatement();
                var row = bodies.executeQuery(BODIES)) {
            while (row.next()) {
                var names = row.getArray("names") == null
                        ? new String[0]
                        : (String[]) row.getArray("names").getArray();
                var types = (String[]) row.getArray("types").getArray();
                plans.add(new Questions.Question(
                        row.getString("name"), plan(owner, numbered(row.getString("body"), names, types))));
            }
        }
        return plans;
    }

    static String plan(Connection owner, String body) throws SQLException {
        var plan = new StringBuilder();
        try (var explain = owner.createStatement();
                var lines = explain.executeQuery("explain (generic_plan, verbose) " + body)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /// With `$1` where the body names the first of what it is given.
    private static String numbered(String body, String[] names, String[] types) {
        var text = body;
        for (int i = 0; i < names.length; i++) {
            text = text.replaceAll("(?<![.\\w])" + names[i] + "\\b(?!\\s*[.(])", "\\$" + (i + 1) + "::" + types[i]);
        }
        return text;
    }
}
