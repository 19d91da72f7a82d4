package heed.size;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Writes down each question that the house asks its database, with the plan that PostgreSQL makes for it.
///
/// The plan is read on the same connection, in the same transaction and with the same values, just before the question.
final class Questions {

    /// One question and its plan as PostgreSQL prints it; empty for what is no query.
    record Question(String sql, String plan) {}

    private final List<Question> questions = Collections.synchronizedList(new ArrayList<>());
    /// Whose questions are written down; what chores ask meanwhile is theirs.
    private volatile @Nullable Thread listening;

    DataSource around(DataSource real) {
        return proxy(
                DataSource.class,
                (_, method, args) -> method.getName().equals("getConnection")
                        ? around((Connection) call(real, method, args))
                        : call(real, method, args));
    }

    /// What was asked while this ran.
    List<Question> during(Runnable work) {
        questions.clear();
        listening = Thread.currentThread();
        try {
            work.run();
        } finally {
            listening = null;
        }
        return List.copyOf(questions);
    }

    /// This one, without being asked by a page.
    Question explained(Connection connection, String sql) throws SQLException {
        try (connection) {
            return new Question(sql, plan(connection, sql, List.of()));
        } catch (SQLException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection around(Connection real) {
        return proxy(Connection.class, (_, method, args) -> {
            var made = call(real, method, args);
            return Thread.currentThread() == listening && made instanceof PreparedStatement statement && args != null
                    ? around(real, statement, (String) args[0])
                    : made;
        });
    }

    private PreparedStatement around(Connection connection, PreparedStatement real, String sql) {
        var values = new ArrayList<Setting>();
        return proxy(PreparedStatement.class, (_, method, args) -> {
            if (method.getName().startsWith("set") && args != null && args.length > 1) {
                values.add(new Setting(method, args));
            } else if (method.getName().startsWith("execute")) {
                questions.add(new Question(sql, plan(connection, sql, values)));
            }
            return call(real, method, args);
        });
    }

    private record Setting(Method method, @Nullable Object[] args) {}

    private static String plan(Connection connection, String sql, List<Setting> values) throws Throwable {
        if (!sql.strip().matches("(?is)(select|with)\\b.*")) {
            return "";
        }
        var plan = new StringBuilder();
        try (var explain = connection.prepareStatement("explain (verbose) " + sql)) {
            for (var value : values) {
                call(explain, value.method(), value.args());
            }
            try (var lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no plan for " + sql, e);
        }
        return plan.toString();
    }

    private static Object call(Object on, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(on, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Questions.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
