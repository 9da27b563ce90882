package org.hilo.cli.terminal;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String written = Version.class.getPackage().getImplementationVersion();
        return new String[] {"hilo " + (written == null ? "(from source)" : written)};
    }
}
