package heed;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@Modulithic
@SpringBootApplication
class Heed {

    static void main(String[] args) {
        SpringApplication.run(Heed.class, args);
    }
}
