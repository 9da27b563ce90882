package org.hilo.platform.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says beyond the single operations. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final String TOKEN = "token";

    @Bean
    OpenAPI description() {
        var token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A personal token from /settings/tokens; it may what its person may.");
        return new OpenAPI()
                .info(new Info()
                        .title("Hilo")
                        .version("v1")
                        .description("Every customer's real journey through all systems and areas."
                                + " Faults of the caller are answered as application/problem+json.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("this installation")))
                .components(new Components().addSecuritySchemes(TOKEN, token))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
