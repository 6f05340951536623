/** Frases sobre querer morir, planearlo o empezarlo. Sin acentos: el texto llega ya sin ellos. `:self` y `:other` dicen de quién habla el verbo. */
export const SUICIDE_ES: Readonly<Record<string, string>> = {
  'suicide.act:self': `
    matarme|suicidarme|ahorcarme|colgarme|envenenarme|desangrarme|autoeliminarme
    me voy|vaya|quiero|quisiera|pienso|puedo a? matar|suicidar|ahorcar|colgar|envenenar
    me mato|suicido|ahorco|cuelgo|mate|suicide
    me matare|suicidare|ahorcare|colgare
    quitarme la|de vida|en
    me quito|quitare|quitaria|voy|quiero a? quitar? la vida
    acabar|terminar|acabo|termino|acabare|terminare|acabando con mi vida|todo|esto|sufrimiento|mi
    poner|pongo|pondre fin a mi|todo|esta
    pensamientos|ideas|ideacion|ganas|impulsos suicidas|suicida|suicidio
    pienso|pensando|pensado|piensas|pense _2 en|con _1 suicidio|matarme|suicidarme|hacerlo|quitarme
    soy|estoy|siento|sigo suicida
    cometer|cometere suicidio
    desvivirme
    me voy a desvivir
    borrarme del mapa|mundo`,
  'suicide.act:other': `
    matarse|suicidarse|ahorcarse|colgarse|quitarse la? vida?
    se va|quiere|quiso|piensa a? matar|suicidar|ahorcar|quitar
    se mata|suicida|mato|suicido|ahorco|colgo|suicidaria
    quiere|piensa|intenta|intento matarse|suicidarse`,
  'suicide.method:self': `
    tirarme|lanzarme|arrojarme|aventarme|saltar|botarme _4 @altura|tren|metro|trenes|vacio|rio|carro|coche|camion
    me tiro|lanzo|arrojo|aviento|tirare|lanzare|boto _4 @altura|tren|metro|trenes|vacio|rio
    me voy|quiero a? tirar|lanzar|arrojar|aventar _4 @altura|tren|metro|vacio|rio
    cortarme|abrirme|cortar las venas|munecas|cuello
    me corto|abro|cortare las venas|munecas
    pegarme|darme|meterme un tiro|balazo
    me pego|meto|doy|pegare|metere un tiro|balazo
    tomarme|tragarme|tomar|tragar|ingerir _3 todas|todo|toda|frasco|bote|muchas|bastantes _4 @pastillas|frasco|bote|ellas
    me tomo|tomare|trago|voy _3 todas|todo|frasco|bote _3 @pastillas
    sobredosis de|con|esta
    estrellarme|estrellar contra|el
    voy|quiero a? saltar`,
  'suicide.wish:self': `
    quiero|quisiera|deseo|prefiero|preferiria|necesito|gustaria|ojala|ganas _2 morir|morirme|muerta|muerto|estar muerto|muerta
    me quiero|quisiera morir|muerta
    ganas de morir|morirme|estar
    no quiero|deseo|quisiera|puedo _2 vivir|existir|estar vivo|viva|seguir|vivo
    no quiero seguir viviendo|viva|vivo
    ya no quiero _1 vivir|existir|seguir|vivir
    dejar de vivir|existir
    merezco morir|morirme
    deberia morirme|morir|estar muerto|muerta
    mejor muerto|muerta
    estaria mejor muerto|muerta
    ojala me muera|muriera|matara|atropellara
    la muerte es|seria _3 salida|solucion|descanso|alivio|mejor
    sin ganas de vivir
    no tengo ganas de vivir|seguir
    no le? veo|encuentro _1 sentido|razon _3 vivir|vida|seguir`,
  'suicide.wish:other': `
    quiere|desea|prefiere|queria _2 morir|morirse|muerta|muerto
    se quiere morir
    no quiere _1 vivir|existir|seguir
    ya no quiere _1 vivir|existir`,
  'suicide.passive:self': `
    ojala|quisiera|quiero|desearia|espero|rezo _4 no despertar|despertara|despertarme|despierte|despertase|desperte
    no despertar|despertara|despertarme|despierte nunca|mas|manana|jamas
    dormir|dormirme|acostarme y|para no|nunca _1 despertar|despertarme
    dormir para siempre
    ojala no _1 nacido|existiera|hubiera|naci
    no|nunca deberia|debi _1 haber? nacido|nacer
    quisiera|quiero|gustaria|ojala|ganas _3 desaparecer|desapareciera|esfumarme
    todos|mundo|familia|hijos|ellos|gente|padres _2 mejor|felices|tranquilos|descansarian sin mi
    mejor|tranquilos|felices sin mi
    nadie _3 extranaria|notaria|echaria|importaria|notara|extranara
    si me muero|muriera|muriese|desaparezco|desapareciera _3 nadie|igual|todos|no
    cansado|cansada|harto|harta de vivir|existir|la|esta vida|vivir
    no _1 vale|tiene|merece _2 vivir|sentido|pena
    para que vivir|sigo|seguir|estoy
    no tengo _1 razon|motivo|motivos|nada|razones _2 vivir|seguir
    soy una|un|solo carga|estorbo
    solo soy un|una estorbo|carga
    no quiero _1 estar|seguir aqui
    ya no quiero estar
    estorbo
    me da igual _1 vivir|morir|morirme|si`,
  'suicide.preparation:self': `
    carta|cartas|nota|notas|mensaje|video de|suicida despedida|suicida
    escribi|escribo|escrito|escribiendo|deje|dejo|dejado|grabe _3 carta|cartas|nota|notas _2 despedida|despedirme|hijos|para|todos|familia
    guardando|guarde|guardado|guardo|juntando|junte|juntado|acumulando|ahorrando|reuniendo _3 @pastillas
    compre|comprado|consegui|conseguido|comprar|consigo _2 soga|cuerda|pistola|veneno|arma
    tengo|hice|prepare|preparado|elegi|elegido|decidi|ya _2 plan|fecha|todo _2 morir|preparado|listo|planeado|decidido|planear|el|para
    tengo un plan
    todo preparado|planeado|listo|planificado _2
    plan para morir|matarme|suicidarme|acabar
    me despedi|despido de|para todos|mis|mi|siempre|el
    regale|regalando|regalado|di _2 todas|mis cosas|pertenencias
    cuando lean|leas|leais|encuentren esto|esta
    ya no estare|voy _2 aqui|manana|estar
    es mi ultima|ultimo noche|dia|mensaje`,
  'suicide.inprogress': `
    me? acabo|acaba|acabe|termino de tomar|tomarme|tragar|tragarme|ingerir|tomarse|tragarse|cortarme|cortar _3 todas|todo|toda|frasco|bote|caja|@pastillas|venas|munecas|veneno|lejia
    me tome|trague|he|tragado|tomado _2 todas|todo|toda|frasco|bote|caja|veneno|lejia|muchas|demasiadas _4
    se tomo|trago|ha|bebio _3 todas|todo|toda|frasco|bote|caja|veneno|lejia|muchas|demasiadas|entero
    tome|trague|tomado|bebi|tomo _2 todas|frasco|demasiadas|muchas|lejia|veneno|caja _2 @pastillas|entero|entera|completo|y
    bebi|tome|trague lejia|veneno
    me corte|abri|cortado|abierto las venas|munecas
    tengo|con _2 soga|cuerda|pistola|cuchillo|arma|navaja|cuchilla _3 cuello|cabeza|sien|boca|muneca|munecas
    estoy|parado|parada|sentado|sentada|de pie en|al|sobre _2 borde|cornisa|vias
    a punto de saltar|tirarme|lanzarme|tomarme|matarme|dispararme`,
  'suicide.place': `
    estoy|parado|parada|sentado|sentada|subi|subido|subida _2 en|a|al|sobre _2 @altura`,
  'suicide.attempt:self': `
    intente|intentado|trate|intento _2 matarme|suicidarme|quitarme|ahorcarme|colgarme|suicidio|cortarme
    casi me mato|suicido|mate
    mi? intento|intentos de suicidio
    tuve una? sobredosis`,
  'suicide.attempt:other': `
    intento|trato _1 matarse|suicidarse|quitarse`,
  'suicide.lookup': `
    cuantas|que|cuanta @pastillas|dosis|cantidad _4 morir|mortal|matan|matar|letal|morirse
    forma|manera|modo|formas|maneras|metodo|metodos _3 morir|matarme|suicidarse|suicidarme|matarse|muerte
    como morir|matarme|suicidarme|suicidarse
    morir sin dolor|sufrir
    muerte rapida|indolora`,
  'suicide.weakact:self': `
    terminar|acabar|acabo|hacerlo|hare|hago
    voy a hacerlo
    irme para|de|lejos siempre|aqui|mundo
    saltar|tirarme|tomarlas|usarla|usarlo|tomarmelas
    reunirme|encontrarme con`,
  'suicide.gift': `
    regale|regalando|regalado|di|dejo|deje _2 mi|mis|todo perro|gato|cosas|guitarra|todo
    quien cuide|cuidara|cuide de|a
    cuiden|cuida a|de|mucho _1 mi|mis`,
};
