package heed.setup;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.web.HouseSign;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

@HeedTest
class SignOfTheHouseTests {

    @Autowired
    HouseSign sign;

    @Autowired
    OwnHouse house;

    @Autowired
    AbstractPlatformTransactionManager transactions;

    /// Each page asks three times; a transaction for each would cost more than a vote.
    @Test
    void askingForTheSignBeginsNoTransaction() {
        assertThat(begun(sign::now)).isZero();
        assertThat(begun(house::mail)).as("a method that does begin one").isEqualTo(1);
    }

    private int begun(Runnable work) {
        var me = Thread.currentThread();
        var begun = new AtomicInteger();
        var before = new ArrayList<>(transactions.getTransactionExecutionListeners());
        transactions.addListener(new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable fault) {
                if (Thread.currentThread().equals(me) && transaction.isNewTransaction()) {
                    begun.incrementAndGet();
                }
            }
        });
        work.run();
        transactions.setTransactionExecutionListeners(before);
        return begun.get();
    }
}
