package vekha;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What an act has to say waits in the session for the next page. A program that acts and never opens that page would fill the session
 * for three minutes, and each request looks through all of it: only the last few wait.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class LastNotices extends SessionFlashMapManager {

    static final int MOST = 10;

    @Override
    protected void updateFlashMaps(List<FlashMap> waiting, HttpServletRequest request, HttpServletResponse response) {
        super.updateFlashMaps(waiting.subList(Math.max(0, waiting.size() - MOST), waiting.size()), request, response);
    }
}
