package org.hilo.cli;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String written = Cli.class.getPackage().getImplementationVersion();
        return new String[] {"hilo " + (written == null ? "(from source)" : written)};
    }
}
