package heed.commands;

import heed.database.CannotStart;
import heed.database.Database;
import heed.database.DatabaseAddress;
import heed.database.Doctor;
import heed.database.Postgres;
import heed.database.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/// Understands the first words typed and does what they ask.
public final class CommandLine {

    private static final int WELL = 0;
    private static final int NOT_WELL = 1;
    private static final int CANNOT = 2;

    private final Class<?> house;
    private final Map<String, String> environment;

    public CommandLine(Class<?> house, Map<String, String> environment) {
        this.house = house;
        this.environment = environment;
    }

    /// Does what was typed and returns the code by which the program ends; a server goes on and returns 0 at once.
    public int run(String... typed) {
        var words = List.of(typed);
        try {
            return switch (words.isEmpty() ? "help" : words.getFirst()) {
                case "serve" -> serve("");
                case "demo" -> serve("demo");
                case "doctor" -> doctor();
                case "version", "--version" -> version();
                case "help", "--help", "-h" -> say(CommandWords.help());
                default -> command(words);
            };
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return CANNOT;
        }
    }

    private int serve(String profile) {
        var settings = Settings.of(environment);
        System.out.println(CommandWords.say("commands.starting", settings.data()));
        var database = Database.serve(settings);
        SpringApplication.getShutdownHandlers().add(database::close);
        var application = application(database.address());
        if (!profile.isEmpty()) {
            application.setAdditionalProfiles(profile);
        }
        var running = application.run("--server.port=" + settings.port());
        var port = Objects.requireNonNull(running.getEnvironment().getProperty("local.server.port"));
        var at = "http://localhost:" + port;
        database.servesAt(at);
        System.out.println();
        System.out.println(CommandWords.say("commands.at", at));
        System.out.println(CommandWords.say("commands.stop-with", settings.data()));
        return WELL;
    }

    private int command(List<String> words) {
        if (CommandWords.lines().stream().noneMatch(line -> line.startsWith(words.getFirst() + " "))) {
            return unknown(words);
        }
        try (var database = Database.visit(Settings.of(environment));
                var running = forACommand(database.address()).run("--server.port=-1")) {
            return command(running, words);
        }
    }

    private int command(ConfigurableApplicationContext running, List<String> words) {
        var typed = String.join(" ", words) + " ";
        for (var command : running.getBeansOfType(Command.class).values()) {
            if (typed.startsWith(command.name() + " ")) {
                var length = command.name().split(" ").length;
                int code = command.run(words.subList(length, words.size()));
                return SpringApplication.exit(running, (ExitCodeGenerator) () -> code);
            }
        }
        return unknown(words);
    }

    /// The house with its doors closed and its recurring work asleep; a bean is made when the command asks for it.
    private SpringApplication forACommand(DatabaseAddress address) {
        var application = application(address);
        application.setAdditionalProfiles("command");
        application.setLazyInitialization(true);
        return application;
    }

    private SpringApplication application(DatabaseAddress address) {
        var application = new SpringApplication(house);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("databaseAddress", address));
        return application;
    }

    private int doctor() {
        // No house is built here that would say what may be logged; the doctor speaks alone.
        LoggingSystem.get(house.getClassLoader()).beforeInitialize();
        var findings = Doctor.examine(environment);
        for (var finding : findings) {
            var mark = CommandWords.say(finding.well() ? "commands.well" : "commands.not-well");
            System.out.printf("%-6s %s%n", mark, finding.says());
        }
        var bad = findings.stream().filter(finding -> !finding.well()).count();
        System.out.println(
                bad == 0
                        ? CommandWords.say("commands.all-well")
                        : CommandWords.say("commands.some-not-well", String.valueOf(bad)));
        return bad == 0 ? WELL : NOT_WELL;
    }

    private int version() {
        var version = house.getPackage().getImplementationVersion();
        return say(CommandWords.say(
                "commands.version",
                version == null ? CommandWords.say("commands.from-sources") : version,
                Runtime.version(),
                Postgres.VERSION));
    }

    private static int unknown(List<String> words) {
        System.err.println(CommandWords.say("commands.unknown", String.join(" ", words)));
        System.err.println(CommandWords.help());
        return CANNOT;
    }

    private static int say(String words) {
        System.out.println(words);
        return WELL;
    }
}
