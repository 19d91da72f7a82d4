package heed.mydata;

import heed.database.Reader;
import heed.people.Names;
import heed.people.Standings;
import heed.people.Visitor;
import heed.signin.SessionCookie;
import heed.signin.Sessions;
import heed.web.Form;
import heed.web.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

@Controller
@RequestMapping("/me/data")
class MyDataPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Standings standings;
    private final Sessions sessions;

    MyDataPages(Standings standings, Sessions sessions) {
        this.standings = standings;
        this.sessions = sessions;
    }

    @GetMapping
    String see(Visitor visitor, Model model, HttpServletRequest request, HttpServletResponse response) {
        return page(visitor, model, Form.empty(), request, response);
    }

    /// As a file: only to the person, and only right after they showed who they are.
    @PostMapping("/file")
    Object file(Visitor visitor, @ModelAttribute("shell") Shell shell, HttpServletRequest request) {
        if (!fresh(visitor, request)) {
            return again();
        }
        var file = new LinkedHashMap<String, List<Map<String, String>>>();
        standings.held(visitor.me().id()).forEach(it -> file.put(shell.say(it.title()), it.rows()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-data.json")
                                .build()
                                .toString())
                .body(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file));
    }

    /// The same to read: a page that stands on its own.
    @PostMapping("/page")
    String asPage(Visitor visitor, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!fresh(visitor, request)) {
            return again();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("my-data.html").build().toString());
        model.addAttribute("me", visitor.me());
        model.addAttribute("held", standings.held(visitor.me().id()));
        return "mydata/file";
    }

    @PostMapping("/name")
    String rename(
            @RequestParam(defaultValue = "") String name,
            Visitor visitor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!Names.fits(name)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var form = Form.empty().with("name", name).refuse("name", "mydata.name-odd");
            return page(visitor, model, form, request, response);
        }
        standings.rename(visitor.me().id(), name);
        next.addFlashAttribute("notice", "mydata.renamed");
        return "redirect:/me/data";
    }

    @PostMapping("/erasure")
    String erase(
            @RequestParam(defaultValue = "") String words,
            Visitor visitor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!fresh(visitor, request)) {
            return again();
        }
        var form = words.equals("stay") || words.equals("go")
                ? Form.empty()
                : Form.empty().refuse("words", "mydata.choose");
        var me = visitor.me().id();
        if (form.ok() && !Reader.SYSTEM.reads(() -> standings.erase(me, words.equals("go")))) {
            form = form.refuse("words", "mydata.official");
        }
        if (!form.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visitor, model, form, request, response);
        }
        SessionCookie.take(request, response);
        next.addFlashAttribute("notice", "mydata.erased");
        return "redirect:/";
    }

    private boolean fresh(Visitor visitor, HttpServletRequest request) {
        visitor.me();
        return SessionCookie.of(request).filter(sessions::fresh).isPresent();
    }

    private static String again() {
        return "redirect:/sign-in?next=/me/data";
    }

    private String page(
            Visitor visitor, Model model, Form form, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("me", visitor.me());
        model.addAttribute("held", standings.held(visitor.me().id()));
        model.addAttribute("form", form);
        model.addAttribute("fresh", fresh(visitor, request));
        return "mydata/data";
    }
}
