package heed.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database who reads, once in each transaction and for that transaction only.
class ReaderTransactions extends JdbcTransactionManager {

    ReaderTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        ReaderTable.state(connection, Reader.current());
    }

    /// Whoever is at the database is not at a processor.
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Turns.stepAside();
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error e) {
            Turns.comeBack();
            throw e;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        super.doCleanupAfterCompletion(transaction);
        Turns.comeBack();
    }
}
