package org.hilo.platform.web;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.hilo.platform.i18n.Formatter;
import org.hilo.platform.i18n.Language;
import org.hilo.platform.i18n.Messages;
import org.hilo.platform.organisation.Organisation;
import org.hilo.platform.security.Permission;
import org.hilo.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** What every template knows: who reads, in which language, how things are written, and where things are. */
public final class Shell {

    /**
     * The request behind a page.
     *
     * @param query without the question mark
     * @param fragment htmx asks for a part of the page
     */
    record Asked(
            String path,
            String query,
            boolean fragment,
            String proof,
            @Nullable String notice) {}

    /** The reader's taste. */
    record Taste(Language language, Locale locale, @Nullable String theme) {}

    private final Messages messages;
    private final Assets assets;
    private final Icons icons;
    private final Places places;
    private final Organisation organisation;
    private final @Nullable SignedIn person;
    private final Taste taste;
    private final Formatter formatter;
    private final Asked asked;

    Shell(
            Parts parts,
            Organisation organisation,
            @Nullable SignedIn person,
            Taste taste,
            Formatter formatter,
            Asked asked) {
        this.messages = parts.messages();
        this.assets = parts.assets();
        this.icons = parts.icons();
        this.places = parts.places();
        this.organisation = organisation;
        this.person = person;
        this.taste = taste;
        this.formatter = formatter;
        this.asked = asked;
    }

    /** What is the same for all requests. */
    record Parts(Messages messages, Assets assets, Icons icons, Places places) {}

    /** A text; arguments are names and values in turn: {@code t("trace.flow.show.found", "n", 12)}. */
    public String t(String key, @Nullable Object... arguments) {
        return messages.text(taste.language(), taste.locale(), key, arguments);
    }

    /** The text of one of several keys: {@code word("platform.role", role)} is {@code platform.role.leader}. */
    public String word(String family, Object member) {
        return t(family + "." + member.toString().toLowerCase(Locale.ROOT).replace('-', '_'));
    }

    /** Like {@link #word}, for members that come from the data: one without a text stands for itself. */
    public String wordOr(String family, String member) {
        String key = family + "." + member.toLowerCase(Locale.ROOT).replace('-', '_');
        return says(key) ? t(key) : member;
    }

    /** Whether there is a text, for the rare case that a key comes from elsewhere. */
    public boolean says(String key) {
        return messages.has(taste.language(), key);
    }

    public Formatter format() {
        return formatter;
    }

    public Language language() {
        return taste.language();
    }

    /** For the {@code lang} attribute. */
    public String languageTag() {
        return taste.language().code();
    }

    /** {@code light}, {@code dark}, or null for the system's. */
    public @Nullable String theme() {
        return taste.theme();
    }

    public boolean dark() {
        return "dark".equals(taste.theme());
    }

    /** The proof that a form is ours, for the hidden field {@code _csrf}. */
    public String csrf() {
        return asked.proof();
    }

    public @Nullable SignedIn person() {
        return person;
    }

    public boolean can(Permission permission) {
        return person == null ? permission == Permission.ENTER : person.can(permission);
    }

    public Organisation organisation() {
        return organisation;
    }

    /** The organisation's first letter, for its seal. */
    public String initial() {
        String name =
                organisation.name().isBlank() ? "Hilo" : organisation.name().strip();
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(name.codePointAt(0)))
                .toString();
    }

    /** {@code CM} for Carla Muñoz. */
    public String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = words[0];
        String last = words.length > 1 ? words[words.length - 1] : "";
        return (start(first) + start(last)).toUpperCase(Locale.ROOT);
    }

    /** Path of the page, without the query. */
    public String path() {
        return asked.path();
    }

    /** Path and query, to come back to. */
    public String here() {
        return asked.query().isEmpty() ? asked.path() : asked.path() + "?" + asked.query();
    }

    /** Whether the page stands at or below a path. */
    public boolean at(String path) {
        return path.equals("/")
                ? asked.path().equals("/")
                : asked.path().equals(path) || asked.path().startsWith(path + "/");
    }

    /** htmx asks for a part of the page, not for the page. */
    public boolean fragment() {
        return asked.fragment();
    }

    /** Key of what has just been done, for the page after a redirect. */
    public @Nullable String notice() {
        return asked.notice();
    }

    /** Address of a style, module, font or picture. */
    public String asset(String path) {
        return assets.address(path);
    }

    public Content icon(String name) {
        return icons.icon(name);
    }

    /** The phases of the loop with the pages that this person may see. */
    public List<Menu.Phase> phases() {
        return places.phases(this);
    }

    /** Data and settings, as far as this person may see them. */
    public List<Menu.Entry> account() {
        return places.account(this);
    }

    /** The stages in the header; empty if there are none. */
    public List<Stages.Stage> stages() {
        return person == null ? List.of() : places.stages(this);
    }

    /** The gallery of components and the like, which only those see who build or try Hilo. */
    public boolean workshop() {
        return places.workshop() || organisation.demo();
    }

    private static String start(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
