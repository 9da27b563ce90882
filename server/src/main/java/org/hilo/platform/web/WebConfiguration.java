package org.hilo.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells Spring how we write pages and where browser files are. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final HtmlWriter writer;
    private final Assets assets;
    private final WebSettings settings;

    WebConfiguration(HtmlWriter writer, Assets assets, WebSettings settings) {
        this.writer = writer;
        this.assets = assets;
        this.settings = settings;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(writer);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String[] locations = settings.dev()
                ? new String[] {settings.assets().toUri().toString(), Assets.FOLDER}
                : new String[] {Assets.FOLDER};
        registry.addResourceHandler("/assets/" + assets.version() + "/**")
                .addResourceLocations(locations)
                .setCacheControl(
                        settings.dev()
                                ? CacheControl.noCache()
                                : CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable());
    }
}
