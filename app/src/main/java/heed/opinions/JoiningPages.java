package heed.opinions;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.people.Person;
import heed.people.Visitor;
import heed.purposes.Purposes;
import heed.signin.Letters;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.HouseAddress;
import heed.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where the office of a purpose joins statements that say the same, and parts them again.
@Controller
class JoiningPages {

    private final Opinions opinions;
    private final Joinings joinings;
    private final Purposes purposes;
    private final Contributions contributions;
    private final Letters letters;
    private final HouseAddress house;

    JoiningPages(
            Opinions opinions,
            Joinings joinings,
            Purposes purposes,
            Contributions contributions,
            Letters letters,
            HouseAddress house) {
        this.opinions = opinions;
        this.joinings = joinings;
        this.purposes = purposes;
        this.contributions = contributions;
        this.letters = letters;
        this.house = house;
    }

    @GetMapping("/statements/{id}/joining")
    ModelAndView choose(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Visitor visitor) {
        return page(tended(id, visitor), q.strip(), Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/statements/{id}/joining")
    ModelAndView join(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String q,
            Visitor visitor,
            HttpServletRequest request,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var statement = tended(id, visitor);
        var form = Form.empty().with("into", into).with("reason", reason);
        var target = form.id("into");
        if (target == null) {
            form = form.refuse("into", "opinions.join-which");
        }
        if (reason.isBlank() || reason.length() > Joining.LONGEST_REASON) {
            form = form.refuse("reason", "opinions.join-needs-reason");
        }
        if (!form.ok() || target == null) {
            return page(statement, q, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (joinings.join(
                statement.id(), new Statement.Id(target), reason, visitor.me().id(), hat)) {
            case Joinings.Result.Done done -> {
                tell(done, "opinions.mail-joined-", reason.strip(), visitor.me().id(), request);
                next.addFlashAttribute("notice", "opinions.joined-now");
                yield new ModelAndView("redirect:/statements/" + target);
            }
            case Joinings.Result.Refused(var why) ->
                page(statement, q, form.refuse("into", why), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/statements/{id}/parting")
    String part(@PathVariable UUID id, Visitor visitor, HttpServletRequest request, RedirectAttributes next) {
        var hat = visitor.officialHat();
        var statement = tended(id, visitor);
        joinings.part(statement.id(), visitor.me().id(), hat)
                .ifPresent(
                        it -> tell(it, "opinions.mail-parted-", "", visitor.me().id(), request));
        next.addFlashAttribute("notice", "opinions.parted-now");
        return "redirect:/statements/" + id;
    }

    /// Both authors by mail, where they have an address; whoever did it knows already.
    private void tell(Joinings.Result.Done done, String key, String reason, Person.Id by, HttpServletRequest request) {
        var here = house.inMails(request).orElse("");
        Stream.of(done.statement(), done.target())
                .filter(it -> !it.author().equals(by))
                .collect(java.util.stream.Collectors.toMap(Statement::author, this::language, (one, _) -> one))
                .forEach((author, language) -> letters.write(
                        author,
                        language,
                        key,
                        done.statement().words(),
                        done.target().words(),
                        reason,
                        here + "/statements/" + done.target().id().value()));
    }

    private Locale language(Statement it) {
        return contributions
                .find(new Contribution.Id(it.id().value()))
                .map(said -> Locale.forLanguageTag(said.language()))
                .orElse(Locale.ENGLISH);
    }

    private Statement tended(UUID id, Visitor visitor) {
        var hat = visitor.officialHat();
        var statement = opinions.find(new Statement.Id(id)).orElseThrow(() -> new NotFound("statement " + id));
        var purpose = purposes.find(statement.purpose()).orElseThrow(() -> new NotFound("statement " + id));
        if (!purpose.office().equals(hat.office())) {
            throw new Forbidden("only the office of this purpose may do this");
        }
        return statement;
    }

    private ModelAndView page(Statement statement, String q, Form form, HttpStatus status) {
        var page = new ModelAndView("opinions/join", status);
        page.addObject("statement", statement);
        page.addObject("targets", joinings.targets(statement, q));
        page.addObject("q", q);
        page.addObject("form", form);
        return page;
    }
}
