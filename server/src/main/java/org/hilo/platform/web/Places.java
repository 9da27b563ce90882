package org.hilo.platform.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks those who know what stands in the navigation and on the thread. */
@Component
final class Places {

    private final ObjectProvider<Menu> menus;
    private final ObjectProvider<Stages> stages;
    private final WebSettings settings;

    Places(ObjectProvider<Menu> menus, ObjectProvider<Stages> stages, WebSettings settings) {
        this.menus = menus;
        this.stages = stages;
        this.settings = settings;
    }

    List<Menu.Phase> phases(Shell shell) {
        return menus.stream()
                .flatMap(menu -> menu.phases().stream())
                .map(phase -> new Menu.Phase(
                        phase.number(),
                        phase.key(),
                        phase.about(),
                        phase.entries().stream()
                                .filter(entry -> shell.can(entry.permission()))
                                .toList()))
                .toList();
    }

    List<Menu.Entry> account(Shell shell) {
        return menus.stream()
                .flatMap(menu -> menu.account().stream())
                .filter(entry -> shell.can(entry.permission()))
                .toList();
    }

    List<Stages.Stage> stages(Shell shell) {
        return stages.stream().flatMap(known -> known.stages(shell).stream()).toList();
    }

    boolean workshop() {
        return settings.dev();
    }
}
