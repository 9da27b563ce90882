package org.hilo.platform.security.session;

import jakarta.annotation.PostConstruct;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.hilo.platform.organisation.Organisation;
import org.hilo.platform.organisation.Organisations;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.Secret;
import org.hilo.platform.security.person.NewPerson;
import org.hilo.platform.security.person.People;
import org.hilo.platform.storage.StorageFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The open door of the demo: one click, no password. So that it never opens a real house, the flag {@code hilo.demo} and
 * the mark in the database must agree: a server with the flag serves an empty database (and marks it) or a marked one,
 * a server without it refuses a marked one.
 */
@Component
public class DemoEntrance {

    private static final Organisation ANDINA =
            new Organisation("Andina", ZoneId.of("America/Bogota"), Currency.getInstance("USD"), "es", true);

    /** Invented people, one for each role. */
    private static final List<NewPerson> CAST = List.of(
            new NewPerson("lucia.rivas@andina.example", "Lucía Rivas", Role.LEADER),
            new NewPerson("mateo.quiroga@andina.example", "Mateo Quiroga", Role.ANALYST),
            new NewPerson("valentina.soto@andina.example", "Valentina Soto", Role.OWNER),
            new NewPerson("diego.paredes@andina.example", "Diego Paredes", Role.AGENT),
            new NewPerson("camila.ibanez@andina.example", "Camila Ibáñez", Role.READER));

    private final boolean wanted;
    private final Organisations organisations;
    private final People people;
    private final Sessions sessions;

    DemoEntrance(
            @Value("${hilo.demo:false}") boolean wanted,
            Organisations organisations,
            People people,
            Sessions sessions) {
        this.wanted = wanted;
        this.organisations = organisations;
        this.people = people;
        this.sessions = sessions;
    }

    @PostConstruct
    void agree() {
        boolean marked = organisations.current().demo();
        if (!wanted && marked) {
            throw new StorageFailure("this database is a demo, which anybody enters without a password: start it with"
                    + " ./hilo demo, or choose another data folder or database for real work");
        }
        if (!wanted) return;
        if (!marked && (organisations.isNamed() || !people.areNone())) {
            throw new StorageFailure("hilo.demo opens the door to everybody, and this database is not a demo:"
                    + " start without hilo.demo, or choose another data folder or database");
        }
        if (!marked) organisations.change(ANDINA);
        for (NewPerson person : CAST) {
            if (people.findByEmail(person.email()).isEmpty()) people.add(person);
        }
    }

    public boolean isOpen() {
        return wanted;
    }

    /** A session as the invented person of this role. */
    public Secret enter(Role role) {
        if (!wanted) throw Problem.notFound();
        NewPerson invented = CAST.stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow();
        return people.findByEmail(invented.email())
                .map(person -> sessions.begin(person.id()))
                .orElseThrow(Problem::notFound);
    }
}
