package bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same framework and server with nothing in it but a constant: what a request and a start cost at least. */
@SpringBootApplication
@RestController
public class Floor {

    private static final String CONSTANT = "<!DOCTYPE html><title>x</title>" + "<p>постоянная строка</p>".repeat(40);

    public static void main(String[] arguments) {
        SpringApplication.run(Floor.class, arguments);
    }

    @GetMapping(path = "/", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> constant() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(CONSTANT);
    }
}
