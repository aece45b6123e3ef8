package vekha;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class VekhaApplication {

    public static void main(String[] args) {
        SpringApplication.run(VekhaApplication.class, args);
    }
}
