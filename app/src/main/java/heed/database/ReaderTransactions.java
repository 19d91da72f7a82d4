package heed.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database at the beginning of each transaction who reads in it.
class ReaderTransactions extends JdbcTransactionManager {

    ReaderTransactions(DataSource served) {
        super(served);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var reader = Reader.current();
        try (var says = connection.prepareStatement("""
                select set_config('heed.reader', ?, true),
                       set_config('heed.circles', ?, true),
                       set_config('heed.system', ?, true)
                """)) {
            says.setString(1, reader.person() == null ? "" : reader.person().toString());
            says.setString(2, String.join(",", reader.circles()));
            says.setString(3, reader.system() ? "on" : "");
            says.execute();
        }
    }
}
