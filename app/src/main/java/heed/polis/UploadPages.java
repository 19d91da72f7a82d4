package heed.polis;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Visitor;
import heed.purposes.OtherStart;
import heed.purposes.Purpose;
import heed.web.Form;
import heed.web.NotFound;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Where staff send a Polis conversation and see it arrive.
@Controller
class UploadPages {

    /// The parts of the why, in the order of the form; a promise is asked beside them.
    static final List<String> WHY = List.of("problem", "affected", "outcome", "decides", "limits");

    private static final int SHOWN = 100;

    private final Uploads uploads;

    UploadPages(Uploads uploads) {
        this.uploads = uploads;
    }

    @Bean
    static OtherStart sendAnArchive() {
        return new OtherStart("/imports", "polis.send");
    }

    @Bean
    static Dataset uploadsAsData(Uploads uploads) {
        var columns = List.of(
                new Column("at", Type.TIME, "polis.column-at"),
                new Column("name", Type.TEXT, "polis.column-name"),
                new Column("sender", Type.TEXT, "polis.column-sender"),
                new Column("state", Type.TEXT, "polis.column-state"),
                new Column("purpose", Type.TEXT, "polis.column-purpose"));
        return Dataset.of(
                "/imports",
                "polis.data-imports",
                columns,
                _ -> Rows.of(uploads.newest(Integer.MAX_VALUE).stream()
                        .map(it -> Rows.row(
                                it.at(),
                                it.name(),
                                it.sender(),
                                it.state().name().toLowerCase(Locale.ROOT),
                                it.slug()))
                        .toList()));
    }

    @GetMapping("/imports")
    ModelAndView list(Visitor visitor) {
        visitor.officialHat();
        return form(Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/imports")
    ModelAndView take(
            @RequestParam(required = false) @Nullable MultipartFile archive,
            @RequestParam Map<String, String> typed,
            Visitor visitor)
            throws IOException {
        visitor.officialHat();
        var form = Form.of(typed);
        var bytes = archive == null ? new byte[0] : archive.getBytes();
        if (bytes.length == 0) {
            form = form.refuse("archive", "polis.choose-file");
        } else if (!Archive.holdsAny(bytes)) {
            form = form.refuse("archive", "polis.not-an-archive");
        }
        boolean saysWhy =
                WHY.stream().anyMatch(it -> !typed.getOrDefault(it, "").isBlank());
        for (var part : WHY) {
            if (saysWhy && typed.getOrDefault(part, "").isBlank()) {
                form = form.refuse(part, "polis.whole-why");
            }
        }
        if (archive == null || !form.ok()) {
            return form(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var id = uploads.take(visitor, name(archive), bytes, saysWhy ? why(form) : null);
        return new ModelAndView("redirect:/imports/" + id);
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable UUID id, Visitor visitor, Model model) {
        visitor.officialHat();
        model.addAttribute("upload", uploads.find(id).orElseThrow(() -> new NotFound("import " + id)));
        return "polis/upload";
    }

    private ModelAndView form(Form form, HttpStatus status) {
        return new ModelAndView("polis/uploads", Map.of("form", form, "uploads", uploads.newest(SHOWN)), status);
    }

    private static String name(MultipartFile archive) {
        var name = archive.getOriginalFilename();
        return name == null || name.isBlank() ? "polis.zip" : name.strip();
    }

    private static ImportedWhy why(Form form) {
        var promise = Stream.of(Purpose.Promise.values())
                .filter(it -> it.name().equals(form.value("promise")))
                .findFirst()
                .orElse(Purpose.Promise.INFORM);
        return new ImportedWhy(
                new Purpose.Why(
                        form.value("problem"),
                        form.value("affected"),
                        form.value("outcome"),
                        form.value("decides"),
                        form.value("limits")),
                promise);
    }
}
